package io.workscribe.standalone.acceptance.hostile;

import io.workscribe.platform.messaging.EventPreparation;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.aopalliance.intercept.MethodInterceptor;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The longest time that any one message took in each group of handlers: what it is prepared with, its handler, and the
 * statements of it. Added to an application of its own.
 */
final class HandlerTimes implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String COMMANDS = "commands";

    private final Map<String, Long> slowest = new ConcurrentHashMap<>();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ((GenericApplicationContext) context)
                .registerBean("handlerTimes", HandlerEnhancerDefinition.class, () -> new HandlerEnhancerDefinition() {
                    @Override
                    public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> original) {
                        String group = group(original);
                        return group == null ? original : new Measured<>(original, group);
                    }
                });
        context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof EventPreparation preparation ? measured(preparation) : bean;
            }
        });
    }

    /** In milliseconds; they begin anew. */
    Map<String, Long> take() {
        Map<String, Long> taken = new TreeMap<>();
        slowest.keySet().forEach(group -> taken.put(group, slowest.remove(group) / 1_000_000));
        return taken;
    }

    private void add(String group, long begun) {
        slowest.merge(group, System.nanoTime() - begun, Math::max);
    }

    /** Others know it by its class. */
    private Object measured(EventPreparation preparation) {
        ProxyFactory proxy = new ProxyFactory(preparation);
        proxy.setProxyTargetClass(true);
        proxy.addAdvice((MethodInterceptor) call -> {
            long begun = System.nanoTime();
            try {
                return call.proceed();
            } finally {
                if (call.getMethod().getName().equals("prepare")) {
                    add(preparation.processingGroup() + " (prepared)", begun);
                }
            }
        });
        return proxy.getProxy();
    }

    private static String group(MessageHandlingMember<?> handler) {
        Method method = handler.unwrap(Method.class).orElse(null);
        if (method == null) {
            return null;
        }
        if (method.isAnnotationPresent(CommandHandler.class)) {
            return COMMANDS;
        }
        ProcessingGroup group = method.getDeclaringClass().getAnnotation(ProcessingGroup.class);
        boolean ofEvents =
                method.isAnnotationPresent(EventHandler.class) || method.isAnnotationPresent(SagaEventHandler.class);
        return group != null && ofEvents ? group.value() : null;
    }

    private final class Measured<T> extends WrappedMessageHandlingMember<T> {

        private final String group;

        Measured(MessageHandlingMember<T> delegate, String group) {
            super(delegate);
            this.group = group;
        }

        @Override
        public Object handle(Message<?> message, T target) throws Exception {
            long begun = System.nanoTime();
            try {
                return super.handle(message, target);
            } finally {
                add(group, begun);
            }
        }
    }
}
