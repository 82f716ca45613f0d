import { Bone, BoneRows, Skeleton } from '@/components/ui/skeleton'
import styles from './dashboard.module.css'

export function DashboardSkeleton() {
  return (
    <Skeleton>
      <div className={styles.dashboard}>
        <Bone size="title" />
        <div className={styles.tiles}>
          {[1, 2, 3].map((tile) => (
            <div key={tile} className={styles.tile}>
              <Bone size="card" />
            </div>
          ))}
        </div>
        <div className={styles.columns}>
          <BoneRows count={8} />
          <BoneRows count={6} />
        </div>
      </div>
    </Skeleton>
  )
}
